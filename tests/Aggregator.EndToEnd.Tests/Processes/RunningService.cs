using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Aggregator.EndToEnd.Tests.Processes;

/// <summary>The service as a real process: its address, its log, and the ways in which it can end.</summary>
internal sealed partial class RunningService : IAsyncDisposable
{
    private const int SigInt = 2;
    private const int SigTerm = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;
    private TaskCompletionSource _printed = NewSignal();

    private RunningService(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(ReadAsync(process.StandardError), ReadAsync(process.StandardOutput));
    }

    /// <summary>Every line that it printed.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    public HttpClient Http { get; } = new();

    public static async Task<RunningService> StartAsync(Workspace workspace, params string[] arguments)
    {
        var service = new RunningService(AggregatorProcess.Start(workspace, ["run", .. arguments]));
        var address = await service._address.Task.WaitAsync(Patience, TimeProvider.System);
        service.Http.BaseAddress = new Uri(address.Replace("//0.0.0.0:", "//127.0.0.1:", StringComparison.Ordinal));
        return service;
    }

    /// <summary>Starts the service without HTTP and waits until it polls.</summary>
    public static async Task<RunningService> StartWithoutHttpAsync(Workspace workspace)
    {
        var service = new RunningService(AggregatorProcess.Start(workspace, ["run", "--set", "Web:Enabled=false"]));
        await service.WaitForLineAsync("Polling ");
        return service;
    }

    /// <summary>The id of its process.</summary>
    public int ProcessId => _process.Id;

    public async Task<JsonElement> GetJsonAsync(string path)
    {
        using var document = JsonDocument.Parse(await Http.GetStringAsync(path));
        return document.RootElement.Clone();
    }

    /// <summary>Waits until the service has printed a line that matches.</summary>
    public async Task WaitForLineAsync(string part, int count = 1)
    {
        while (true)
        {
            var printed = _printed.Task;
            if (Lines.Count(line => line.Contains(part, StringComparison.Ordinal)) >= count)
                return;
            if (_reading.IsCompleted)
                throw new InvalidOperationException($"It ended without {count} lines with '{part}': {string.Join('\n', Lines)}");
            try
            {
                await printed.WaitAsync(Patience, TimeProvider.System);
            }
            catch (TimeoutException)
            {
                throw new TimeoutException($"No {count} lines with '{part}' in: {string.Join('\n', Lines)}");
            }
        }
    }

    /// <summary>Ends it as a service manager does, and gives its exit code.</summary>
    public Task<int> StopAsync() => SignalAsync(SigTerm);

    /// <summary>Ends it as Ctrl+C does.</summary>
    public Task<int> InterruptAsync() => SignalAsync(SigInt);

    /// <summary>Ends it in the middle of whatever it does (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        Http.Dispose();
        _process.Dispose();
    }

    private async Task<int> SignalAsync(int signal)
    {
        if (SendSignal(_process.Id, signal) != 0)
            throw new InvalidOperationException("The signal could not be sent.");
        await _process.WaitForExitAsync().WaitAsync(Patience, TimeProvider.System);
        await _reading;
        return _process.ExitCode;
    }

    /// <summary>Wakes those who wait for a line; who looks next waits for the one after.</summary>
    private void Announce() => Interlocked.Exchange(ref _printed, NewSignal()).SetResult();

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task ReadAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            Lines.Enqueue(line);
            Announce();
            if (AddressLine().Match(line) is { Success: true } match)
                _address.TrySetResult(match.Groups[1].Value);
        }

        _address.TrySetException(new InvalidOperationException(
            string.Create(CultureInfo.InvariantCulture, $"The service ended before it served: {string.Join('\n', Lines)}")));
    }

    [GeneratedRegex(@"Polling .*(http://\S+:\d+)")]
    private static partial Regex AddressLine();

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int processId, int signal);
}
