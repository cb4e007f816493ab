namespace Aggregator.Service.Hosting;

/// <summary>A command cannot go on: its message goes to the user as it is, its code to the shell.</summary>
internal sealed class CommandFailedException(int exitCode, string message) : Exception(message)
{
    /// <summary>The exit code.</summary>
    public int ExitCode { get; } = exitCode;
}
