using System.CommandLine;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator work</c>: the slow work that refreshes leave behind.</summary>
internal static class WorkCommand
{
    public static Command Create() => new("work", "Shows or does the slow work that refreshes leave behind: article pages and images to be looked at. A running service does it by itself")
    {
        WorkListCommand.Create(),
        WorkRunCommand.Create(),
    };
}
