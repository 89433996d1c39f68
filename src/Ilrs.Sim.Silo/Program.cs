using System.CommandLine;
using System.CommandLine.Invocation;
using Ilrs.Sim.Silo;

var parsed = SiloCommand.Create().Parse(args);
if (parsed.Action is ParseErrorAction)
{
    foreach (var error in parsed.Errors)
    {
        Console.Error.WriteLine($"error: {error.Message}");
    }

    Console.Error.WriteLine("See --help.");
    return 2;
}

// The host itself ends on SIGINT and SIGTERM, in good order.
return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
