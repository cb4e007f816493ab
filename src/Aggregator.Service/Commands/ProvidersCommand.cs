using System.CommandLine;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator providers</c>: what is configured, whether it works, and OPML in and out.</summary>
internal static class ProvidersCommand
{
    public static Command Create() => new("providers", "Lists and checks the configured providers; imports and exports OPML")
    {
        ProvidersListCommand.Create(),
        ProvidersShowCommand.Create(),
        ProvidersCheckCommand.Create(),
        ProvidersImportCommand.Create(),
        ProvidersExportCommand.Create(),
    };
}
