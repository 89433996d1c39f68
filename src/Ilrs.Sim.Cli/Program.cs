using System.CommandLine;

var root = new RootCommand("Projects how the members of the International Lunar Research Station share the work.");
return root.Parse(args).Invoke();
