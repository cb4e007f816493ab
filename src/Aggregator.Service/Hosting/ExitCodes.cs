using Aggregator.Core.Application;

namespace Aggregator.Service.Hosting;

/// <summary>How a command ends. The numbers are a contract with schedulers.</summary>
internal static class ExitCodes
{
    /// <summary>Done, and every chosen feed ended well.</summary>
    public const int Done = 0;

    /// <summary>The command failed.</summary>
    public const int Failed = 1;

    /// <summary>Bad usage or configuration, an unknown provider or feed.</summary>
    public const int Usage = 2;

    /// <summary>Some feeds failed.</summary>
    public const int SomeFeedsFailed = 3;

    /// <summary>Every chosen feed failed.</summary>
    public const int AllFeedsFailed = 4;

    /// <summary>A named article, run or file does not exist.</summary>
    public const int NotFound = 5;

    /// <summary>The store is in use by what cannot be asked, or unreadable.</summary>
    public const int StoreUnavailable = 6;

    /// <summary>Interrupted.</summary>
    public const int Interrupted = 130;

    /// <summary>The exit code of a run that has ended.</summary>
    public static int Of(RunState state) => state switch
    {
        RunState.Succeeded => Done,
        RunState.Partial => SomeFeedsFailed,
        RunState.Failed => AllFeedsFailed,
        RunState.Canceled => Interrupted,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "The run has not ended."),
    };
}
