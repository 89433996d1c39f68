using Ilrs.Sim.Cli;

using var cancel = new Interrupt();
return await CliApplication.RunAsync(args, CliConsole.OfProcess(), cancel.Token);
