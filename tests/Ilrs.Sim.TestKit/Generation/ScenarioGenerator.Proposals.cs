using Ilrs.Sim.Core.Distributions;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.TestKit.Generation;

public sealed partial class ScenarioGenerator
{
    /// <summary>
    /// How teams propose, how long instruments work, and series of missions; drawn after everything else.
    /// </summary>
    private Scenario WithProposals(Scenario scenario) => _dice.Chance(0.4) ? scenario : scenario with
    {
        Membership = scenario.Membership with
        {
            Proposals = _dice.Pick<ProposalRule>(),
            MeritLoading = _dice.Chance(0.5) ? Parameter.Of(new UniformDistribution(0, 1)) : Parameter.Of(0.5),
        },
        Partners =
        [
            .. scenario.Partners.Select(x => x with
            {
                Instruments = [.. x.Instruments.Select(y => y with
                {
                    Duty = _dice.Chance(0.5) ? Probability() : Parameter.Of(1),
                    AnswerChance = y.Awarded is null && _dice.Chance(0.5) ? Probability() : Parameter.Of(1),
                })],
            }),
        ],
        SlipClasses = [.. scenario.SlipClasses.Select(x => x with { AfterLoss = _dice.Chance(0.5) })],
        Missions =
        [
            .. scenario.Missions.Select(x => x with
            {
                Series = x.SlipClass is not null && _dice.Chance(0.5) ? "series" : null,
                Slots = x.Slots is { } slots
                    ? slots with
                    {
                        FollowsPlan = slots.Notice is not null && _dice.Chance(0.5),
                        Unnamed = slots.Unnamed is { } unnamed && _dice.Chance(0.5)
                            ? unnamed with { Signed = Probability() }
                            : slots.Unnamed,
                    }
                    : null,
            }),
        ],
    };
}
