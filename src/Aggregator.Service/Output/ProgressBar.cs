using Spectre.Console;

namespace Aggregator.Service.Output;

/// <summary>Shows on standard error how far long work has come; on a terminal only.</summary>
internal static class ProgressBar
{
    /// <summary>Runs work that reports how much of it is done.</summary>
    /// <param name="what">What is done, for the line.</param>
    /// <param name="total">How much there is; null where that is not known.</param>
    /// <param name="work">The work; takes what to report to.</param>
    public static async Task<T> RunAsync<T>(string what, long? total, Func<Action<long>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
            return await work(_ => { });
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(what, maxValue: total is > 0 ? total.Value : 1);
                task.IsIndeterminate = total is null;
                return await work(done =>
                {
                    task.Description = $"{what} {done}";
                    task.Value = done;
                });
            });
    }
}
