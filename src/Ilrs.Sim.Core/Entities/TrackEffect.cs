using Ilrs.Sim.Core.Model;

namespace Ilrs.Sim.Core.Entities;

/// <summary>What the graduates of a track are afterwards.</summary>
internal static class TrackEffect
{
    /// <summary>Weighted graduates at which capability is 1 − 1/e (assumption, low confidence).</summary>
    public const double CapabilityScale = 20;

    /// <summary>Whether graduates are counted as trained people in the field.</summary>
    public static bool Trains(TrainingTrack track) => track != TrainingTrack.ShortCourse;

    /// <summary>Whether graduates are researchers.</summary>
    public static bool IsResearch(TrainingTrack track) => track <= TrainingTrack.ScienceData && Trains(track);

    /// <summary>Weight of one graduate in the partner's capability.</summary>
    public static double Weight(TrainingTrack track) => track switch
    {
        TrainingTrack.ShortCourse => 0,
        TrainingTrack.Doctor => 2,
        _ => 1,
    };
}
