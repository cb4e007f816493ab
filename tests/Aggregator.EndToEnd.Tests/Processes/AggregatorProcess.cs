using System.Diagnostics;

namespace Aggregator.EndToEnd.Tests.Processes;

/// <summary>Starts the real program, as the build left it.</summary>
internal static class AggregatorProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The program's assembly: the build puts it in its own project's folder, under the same configuration as these tests.</summary>
    private static readonly string Program = Find();

    /// <summary>The folder of the repository.</summary>
    public static string Repository { get; } = Above(AppContext.BaseDirectory, folder => File.Exists(Path.Combine(folder, "Aggregator.sln")));

    /// <summary>Starts the program with the arguments; its output is redirected.</summary>
    public static Process Start(Workspace workspace, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = workspace.Folder,
        };
        foreach (var (name, value) in workspace.Environment)
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    /// <summary>Runs a command to its end.</summary>
    public static Task<CommandResult> RunAsync(Workspace workspace, params string[] arguments) => RunAsync(workspace, "", arguments);

    /// <summary>Runs a command to its end, with this on its standard input.</summary>
    public static async Task<CommandResult> RunAsync(Workspace workspace, string input, string[] arguments)
    {
        using var process = Start(workspace, arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', arguments)} did not end: {await error}");
        }

        return new CommandResult(process.ExitCode, await output, await error);
    }

    private static string Find()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (output.Name, output.Parent!.Name);
        var path = Path.Combine(Above(AppContext.BaseDirectory, f => File.Exists(Path.Combine(f, "Aggregator.sln"))),
            "src", "Aggregator.Service", "bin", configuration, framework, "aggregator.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException("The program is not built.", path);
    }

    private static string Above(string start, Func<string, bool> matches)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (matches(folder.FullName))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"Nothing above {start} is the repository.");
    }
}
