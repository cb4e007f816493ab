using System.Diagnostics;

namespace Aggregator.Store.Tests.LiteDb;

/// <summary>This test program as another process.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>Starts it and waits until it has opened the store.</summary>
    public static async Task<ChildProcess> StartAsync(string mode, string directory)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var argument in (string[])["exec", typeof(ChildProcess).Assembly.Location, StoreChild.Argument, mode, directory])
            start.ArgumentList.Add(argument);

        var child = new ChildProcess(Process.Start(start)!);
        (await child.ReadLineAsync()).ShouldBe("open");
        return child;
    }

    public async Task<string?> ReadLineAsync() =>
        await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

    /// <summary>Kills it at once (SIGKILL) and gives the whole lines that it had said by then.</summary>
    public async Task<List<string>> KillAsync()
    {
        _process.Kill();
        var rest = await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);

        // The last line may be cut.
        return [.. rest.Split('\n')[..^1]];
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();

        _process.Dispose();
    }
}
