using Aggregator.Core.Application;
using Aggregator.Web.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Web.Api;

/// <summary>Reads the body of a request for a refresh. Nothing at all means all feeds.</summary>
internal static class RefreshRequestReader
{
    private static readonly StrictJsonBody<RefreshRequest> Body = new(
        "a request for a refresh", """{"providers":[],"feeds":[],"due":false,"force":false}, every member optional""");

    /// <summary>The request; null when the body is no such thing, which <paramref name="errors"/> then tells.</summary>
    public static async ValueTask<RefreshRequest?> ReadAsync(HttpRequest request, RequestErrors errors, CancellationToken cancellationToken)
    {
        if (await Body.ReadAsync(request, new RefreshRequest(), errors, cancellationToken) is not { } refresh)
            return null;
        if (!HasBlank(refresh.Providers) && !HasBlank(refresh.Feeds))
        {
            // Members that are missing or null come out as null here, whatever the record's defaults.
            return refresh with { Providers = refresh.Providers ?? [], Feeds = refresh.Feeds ?? [] };
        }

        Body.Refuse(errors, "its lists must hold names");
        return null;
    }

    private static bool HasBlank(IReadOnlyList<string>? names) => names is not null && names.Any(string.IsNullOrWhiteSpace);
}
