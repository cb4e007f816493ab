using Microsoft.Extensions.Options;

namespace Aggregator.Core.Fetching;

/// <summary>Reports every wrong setting of <c>Aggregator:Fetching</c> at once.</summary>
internal sealed class FetchingOptionsValidator : IValidateOptions<FetchingOptions>
{
    private const string Prefix = $"Aggregator:{FetchingOptions.SectionName}:";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly (Func<FetchingOptions, bool> Holds, string Message)[] Rules =
    [
        (o => o.Timeout > TimeSpan.Zero && o.Timeout <= TimeSpan.FromMinutes(10), "Timeout must be above 00:00:00 and at most 00:10:00."),
        (o => o.ConnectTimeout > TimeSpan.Zero && o.ConnectTimeout <= o.Timeout,
            $"ConnectTimeout must be above 00:00:00 and at most {Prefix}Timeout."),
        (o => o.IdleTimeout > TimeSpan.Zero && o.IdleTimeout <= o.Timeout,
            $"IdleTimeout must be above 00:00:00 and at most {Prefix}Timeout."),
        (o => o.MaxBytes is >= 1 << 10 and <= 1 << 30, "MaxBytes must be 1024 to 1073741824."),
        (o => o.MaxCompressionRatio is >= 10 and <= 10_000, "MaxCompressionRatio must be 10 to 10000."),
        (o => o.MaxBytesInFlight is >= 1 << 20 and <= 1 << 30, "MaxBytesInFlight must be 1048576 to 1073741824."),
        (o => o.MaxHeaderBytes is >= 4 << 10 and <= 1 << 20, "MaxHeaderBytes must be 4096 to 1048576."),
        (o => o.MaxHeaderCount is >= 16 and <= 10_000, "MaxHeaderCount must be 16 to 10000."),
        (o => o.ConnectionLifetime >= Second && o.ConnectionLifetime <= TimeSpan.FromDays(1),
            "ConnectionLifetime must be 00:00:01 to 1.00:00:00."),
        (o => o.Proxy is null || FeedProxy.TryParse(o.Proxy, out _),
            "Proxy must be 'none' or a URL as http://host:port (also https, socks4, socks4a or socks5)."),
        (o => IsHeaderValue(o.UserAgent), "UserAgent must be printable ASCII on one line."),
        (o => IsWebUrl(o.ContactUrl), "ContactUrl must be an absolute http or https URL in ASCII."),
        (o => o.MaxRedirects is >= 0 and <= 20, "MaxRedirects must be 0 to 20."),
        (o => o.Retries is >= 0 and <= 10, "Retries must be 0 to 10."),
        (o => o.RetryDelay > TimeSpan.Zero && o.RetryDelay <= TimeSpan.FromMinutes(1),
            "RetryDelay must be above 00:00:00 and at most 00:01:00."),
        (o => o.BreakerFailures is >= 2 and <= 1_000, "BreakerFailures must be 2 to 1000."),
        (o => o.BreakerWindow >= Second && o.BreakerWindow <= TimeSpan.FromHours(1), "BreakerWindow must be 00:00:01 to 01:00:00."),
        (o => o.BreakerRest >= Second && o.BreakerRest <= TimeSpan.FromDays(1), "BreakerRest must be 00:00:01 to 1.00:00:00."),
    ];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, FetchingOptions options)
    {
        List<string>? failures = null;
        foreach (var (holds, message) in Rules)
        {
            if (!holds(options))
                (failures ??= []).Add(Prefix + message);
        }

        return failures is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool IsHeaderValue(string? value) => value is null || !value.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static bool IsWebUrl(string value) =>
        IsHeaderValue(value) && Uri.TryCreate(value, UriKind.Absolute, out var uri) && FetchingConstants.IsWebScheme(uri);
}
