using Aggregator.Store.Tests.LiteDb;
using Xunit.Runner.InProc.SystemConsole;

namespace Aggregator.Store.Tests;

/// <summary>Runs the tests; with <see cref="StoreChild.Argument"/> first it is a process that a test has started.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) =>
        args.Length > 0 && args[0] == StoreChild.Argument ? StoreChild.RunAsync(args[1], args[2]) : ConsoleRunner.Run(args);
}
