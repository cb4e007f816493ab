using System.CommandLine;

namespace Aggregator.Service.Commands;

/// <summary><c>aggregator keys</c>: who may use the service over HTTP from other machines.</summary>
internal static class KeysCommand
{
    public static Command Create() => new("keys", "Keys for the HTTP API, which other machines need")
    {
        KeysAddCommand.Create(),
        KeysListCommand.Create(),
        KeysRevokeCommand.Create(),
    };
}
