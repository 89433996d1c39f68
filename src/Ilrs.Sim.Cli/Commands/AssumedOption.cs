using System.CommandLine;

namespace Ilrs.Sim.Cli.Commands;

/// <summary><c>--assumed</c>: how many replications stand behind the sign †.</summary>
internal sealed class AssumedOption
{
    private const long Most = 100_000;

    private readonly Option<long> _assumed = new("--assumed")
    {
        Description = "How many of the first replications run once more with every assumption at its median, for the "
            + "sign †: more than half of a figure's variance rests on assumptions. 0: no sign, no further runs.",
        HelpName = "N",
        DefaultValueFactory = _ => 200,
    };

    public AssumedOption() => _assumed.Validators.Add(result =>
    {
        if (result.Tokens.Count == 1
            && long.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var value)
            && value is < 0 or > Most)
        {
            result.AddError($"--assumed: found {value}, expected 0 to {Most}.");
        }
    });

    public void AddTo(Command command) => command.Options.Add(_assumed);

    public long Read(ParseResult parsed) => parsed.GetValue(_assumed);
}
