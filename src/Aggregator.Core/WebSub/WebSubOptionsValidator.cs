using Microsoft.Extensions.Options;

namespace Aggregator.Core.WebSub;

/// <summary>Reports every wrong setting of <c>Aggregator:WebSub</c> at once.</summary>
internal sealed class WebSubOptionsValidator : IValidateOptions<WebSubOptions>
{
    private const string Prefix = $"Aggregator:{WebSubOptions.SectionName}:";

    private static readonly (Func<WebSubOptions, bool> Holds, string Message)[] Rules =
    [
        (o => !o.IsOn || IsCallback(o.CallbackUrl), "CallbackUrl must be an absolute http or https URL without user, query and fragment."),
        (o => o.LeaseDuration >= TimeSpan.FromHours(1) && o.LeaseDuration <= TimeSpan.FromDays(365), "LeaseDuration must be 01:00:00 to 365.00:00:00."),
        (o => o.RenewBefore is >= 0.05 and <= 0.9, "RenewBefore must be 0.05 to 0.9."),
    ];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, WebSubOptions options)
    {
        var failures = Rules.Where(r => !r.Holds(options)).Select(r => Prefix + r.Message).ToArray();
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool IsCallback(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri is { UserInfo: "", Query: "", Fragment: "" };
}
