using Ilrs.Sim.Hosting.Sessions;

namespace Ilrs.Sim.Hosting.Embedded;

/// <summary>A command in the log, with those who wait for it.</summary>
internal sealed class LoggedCommand(SessionCommand command)
{
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The command as it stands.</summary>
    public SessionCommand Command { get; private set; } = command;

    /// <summary>Completes when the command is over.</summary>
    public Task Over => _over.Task;

    /// <summary>Takes the next look of the command.</summary>
    public void Become(SessionCommand command)
    {
        Command = command;
        if (command.State is not (SessionCommandState.Waiting or SessionCommandState.Running))
        {
            _over.TrySetResult();
        }
    }
}
