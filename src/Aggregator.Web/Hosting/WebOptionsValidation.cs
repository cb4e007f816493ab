using Microsoft.Extensions.Options;

namespace Aggregator.Web.Hosting;

/// <summary>Refuses what the server cannot bind, and what it must not.</summary>
internal sealed class WebOptionsValidation : IValidateOptions<WebOptions>
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

        return LoopbackHost.Is(url.Host)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Aggregator:Web:Url must be a loopback address (127.0.0.1, [::1], localhost), not {url.Host}: "
                + "any other binding needs API keys, which are not available in this version.");
    }
}
