using System.Net;
using Aggregator.Web.Keys;
using Microsoft.Extensions.Options;

namespace Aggregator.Web.Hosting;

/// <summary>Refuses what the server cannot bind, and what it must not.</summary>
internal sealed class WebOptionsValidation(ApiKeyFile keys) : IValidateOptions<WebOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, WebOptions options)
    {
        if (!Uri.TryCreate(options.Url, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp)
        {
            return ValidateOptionsResult.Fail(
                $"Aggregator:Web:Url must be an absolute http URL such as {WebConstants.DefaultUrl}.");
        }

        if (url.UserInfo.Length > 0 || url.PathAndQuery != "/" || url.Fragment.Length > 0)
            return ValidateOptionsResult.Fail("Aggregator:Web:Url must be a host and a port only, without user, path, query and fragment.");

        if (options.RequestsPerMinute < 1)
            return ValidateOptionsResult.Fail("Aggregator:Web:RequestsPerMinute must be 1 or more.");
        if (options.CorsOrigins.FirstOrDefault(o => !IsOrigin(o)) is { } origin)
            return ValidateOptionsResult.Fail($"Aggregator:Web:CorsOrigins must be origins such as https://dashboard.example, without path, not {origin}.");
        if (LoopbackHost.Is(url.Host) || !options.Enabled)
            return ValidateOptionsResult.Success;
        if (!IPAddress.TryParse(url.DnsSafeHost, out _))
            return ValidateOptionsResult.Fail($"Aggregator:Web:Url must be localhost or an address of this machine, 0.0.0.0 for all, not {url.Host}.");
        return CountKeys() > 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Aggregator:Web:Url must be a loopback address such as 127.0.0.1 as long as there are no API keys, not {url.Host}, which others can "
                + "reach: 'aggregator keys add --scope read' makes one.");
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.GetLeftPart(UriPartial.Authority) == text;

    private int CountKeys()
    {
        try
        {
            return keys.Read().Count;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return 0;
        }
    }
}
