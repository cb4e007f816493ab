using System.Diagnostics;

namespace Aggregator.Benchmarks.EndToEnd;

/// <summary>The program as it is shipped.</summary>
internal static class PublishedProgram
{
    /// <summary>Publishes it into a folder and gives the path of its executable.</summary>
    public static string Make(string folder)
    {
        string[] arguments = ["publish", "src/Aggregator.Service", "-c", "Release", "-o", folder, "--nologo", "-v", "quiet"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments))!;
        process.WaitForExit();
        return process.ExitCode == 0
            ? Path.Combine(folder, "aggregator")
            : throw new InvalidOperationException("dotnet publish failed; run this from the repository's root.");
    }
}
