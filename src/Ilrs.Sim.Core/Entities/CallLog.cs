using System.Globalization;
using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

/// <summary>Writes into the log by how much a named proposal missed; says nothing when nobody reads the log.</summary>
internal static class CallLog
{
    /// <summary>A refusal with the merit of the proposal and of the least that was taken.</summary>
    /// <param name="office">The office.</param>
    /// <param name="tables">The scenario.</param>
    /// <param name="proposal">The proposal.</param>
    /// <param name="reason">Why it was refused.</param>
    /// <param name="least">Least merit that was taken; positive infinity when nothing was.</param>
    public static void Refused(
        Office office, ModelTables tables, in CallProposal proposal, RefusalReason reason, double least)
    {
        if (office.Replication.Trace is not null && proposal.Named && double.IsFinite(least))
        {
            var instrument = tables.Instruments[proposal.Instrument].Definition.Id;
            var host = tables.Identities[proposal.Host].Id;
            office.Tell("refuses", string.Create(
                CultureInfo.InvariantCulture,
                $"{instrument} at {host}: {Words.Of(reason)}; merit {proposal.Merit:0.000} least {least:0.000}"));
        }
    }

    /// <summary>Least merit among the projects that were taken; positive infinity when nothing was.</summary>
    public static double Least(List<CallOutcome> outcomes)
    {
        var least = double.PositiveInfinity;
        foreach (var outcome in outcomes)
        {
            least = outcome.Refused is null ? Math.Min(least, outcome.Proposal.Merit) : least;
        }

        return least;
    }
}
