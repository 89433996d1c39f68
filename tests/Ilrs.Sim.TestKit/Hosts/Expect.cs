using Ilrs.Sim.Hosting;
using Ilrs.Sim.Hosting.Sessions;
using Xunit;

namespace Ilrs.Sim.TestKit.Hosts;

/// <summary>What a test expects of the answers of a host.</summary>
public static class Expect
{
    /// <summary>The value; fails with the error's text.</summary>
    public static async Task<T> Value<T>(Task<Answer<T>> asked)
        where T : class => Value(await asked);

    /// <summary>The value; fails with the error's text.</summary>
    public static T Value<T>(Answer<T> answer)
        where T : class
    {
        Assert.True(answer.IsSuccess, answer.Error?.Message);
        return answer.Value;
    }

    /// <summary>An error of a kind, whose text holds the given words.</summary>
    public static async Task<HostError> Error<T>(HostErrorKind kind, Task<Answer<T>> asked, params string[] words)
        where T : class
    {
        var answer = await asked;
        Assert.False(answer.IsSuccess, "An error was expected.");
        Assert.Equal(kind, answer.Error.Kind);
        Assert.All(words, word => Assert.True(
            answer.Error.Message.Contains(word, StringComparison.Ordinal),
            $"'{word}' is not in: {answer.Error.Message}"));
        return answer.Error;
    }

    /// <summary>Waits until a command is over.</summary>
    public static async Task<SessionCommand> Over(ISession session, Task<Answer<SessionCommand>> asked)
    {
        var command = await Value(asked);
        return await Value(session.WaitAsync(command.Place));
    }
}
