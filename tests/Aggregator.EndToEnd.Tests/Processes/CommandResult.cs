using System.Text.Json;

namespace Aggregator.EndToEnd.Tests.Processes;

/// <summary>How a command ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>Standard output as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>Standard output as JSON, a document a line.</summary>
    public IReadOnlyList<JsonElement> JsonLines =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>Standard output as lines of cells: what a table is where it is redirected.</summary>
    public IReadOnlyList<string[]> Rows => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];

    /// <summary>Fails where something is for a terminal only: colours, frames.</summary>
    public CommandResult ShouldBePlain()
    {
        Output.ShouldNotContain('\e');
        Error.ShouldNotContain('\e');
        Output.ShouldNotContain('─');
        return this;
    }

    /// <summary>Fails, showing what the command printed, unless it ended with this code.</summary>
    public CommandResult ShouldExitWith(int exitCode)
    {
        ExitCode.ShouldBe(exitCode, $"stdout: {Output}{Environment.NewLine}stderr: {Error}");
        return this;
    }
}
