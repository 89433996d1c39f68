namespace Ilrs.Sim.Core.Model;

/// <summary>Tracks of training; what a graduate is afterwards.</summary>
public enum TrainingTrack
{
    /// <summary>Not said: a trained person, and a researcher.</summary>
    General,

    /// <summary>Master's degree: a researcher.</summary>
    Master,

    /// <summary>Doctorate: a researcher, with the weight of two in the partner's capability.</summary>
    Doctor,

    /// <summary>Short course: took part, is not counted as a researcher and adds no capability.</summary>
    ShortCourse,

    /// <summary>Linked to a project: a researcher.</summary>
    ProjectLinked,

    /// <summary>Science data: a researcher.</summary>
    ScienceData,

    /// <summary>Operations: an operator, not a researcher.</summary>
    Operations,

    /// <summary>Engineering: an operator, not a researcher.</summary>
    Engineering,

    /// <summary>Crew: a member of a crew, not a researcher.</summary>
    Crew,
}
