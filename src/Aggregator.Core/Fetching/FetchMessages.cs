using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Aggregator.Core.Fetching.Exchanges;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching;

/// <summary>Says what failed and what to do: one line that names the host, without credentials.</summary>
internal static class FetchMessages
{
    private static readonly SearchValues<char> Printable =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c)]);

    private static readonly FrozenDictionary<RefreshOutcomeKind, (string What, string Advice)> Texts =
        new Dictionary<RefreshOutcomeKind, (string, string)>
        {
            [RefreshOutcomeKind.ResolveFailed] = ("has no address", "Check the host's name and the resolver."),
            [RefreshOutcomeKind.ConnectFailed] = ("took no connection", "Check that the server is up; it is asked again later."),
            [RefreshOutcomeKind.TlsFailed] = ("offers no trusted TLS session", "Check its certificate."),
            [RefreshOutcomeKind.TimedOut] =
                ("did not answer in time", "It is asked again later; Aggregator:Fetching:Timeout sets the deadline."),
            [RefreshOutcomeKind.RedirectFailed] = ("redirects where nobody can follow", "Check the feed's URL."),
            [RefreshOutcomeKind.RefusedAddress] =
                ("may not be asked", "Correct the URL, or set Aggregator:Fetching:AllowPrivateNetworks if a private network is meant."),
            [RefreshOutcomeKind.TooLarge] =
                ("sent too large an answer", "Raise that setting if it is how the feed is meant to be."),
            [RefreshOutcomeKind.BodyFailed] = ("sent an answer that cannot be read", "It is asked again later."),
        }.ToFrozenDictionary();

    /// <summary>The message of a failed exchange.</summary>
    public static string Of(string host, ExchangeResult result, DateTimeOffset now)
    {
        if (result.Outcome == RefreshOutcomeKind.Throttled)
            return Throttled(host, result, now);
        if (Texts.TryGetValue(result.Outcome, out var text))
            return Of(host, text.What, result.Cause ?? StatusText(result.Status), text.Advice);
        return $"{host} answered {StatusText(result.Status)}. {StatusPolicy.Find(result.Status ?? 0).Advice}";
    }

    /// <summary>What to say of a feed whose secure URL led to one that is not; null where it did not.</summary>
    public static string? OfDowngrade(Uri origin, Uri url) =>
        origin.Scheme == Uri.UriSchemeHttps && url.Scheme == Uri.UriSchemeHttp
            ? $"{FetchingConstants.HostOf(origin)} redirects from https to http ({FetchingConstants.HostOf(url)}): anyone on the way can read and change it."
            : null;

    /// <summary>The message of a URL that is never asked.</summary>
    public static string Refused(string host, string cause)
    {
        var (what, advice) = Texts[RefreshOutcomeKind.RefusedAddress];
        return Of(host, what, cause, advice);
    }

    private static string Of(string host, string what, string cause, string advice) => $"{host} {what} ({OneLine(cause)}). {advice}";

    private static string Throttled(string host, ExchangeResult result, DateTimeOffset now)
    {
        var until = result.RetryAfter is { } wait
            ? string.Create(CultureInfo.InvariantCulture, $" until {now + wait:yyyy-MM-dd'T'HH:mm:ss'Z'}")
            : "";
        var status = result.Status is null ? "" : $" ({StatusText(result.Status)})";
        return $"{host} asks to be left alone{until}{status}. It is asked again after that.";
    }

    private static string StatusText(int? status) => status is { } code ? $"status {code}" : "no status";

    /// <summary>A cause as part of a message. Causes come from the system and from servers: neither may break a log line.</summary>
    public static string OneLine(string cause)
    {
        var text = cause.Length > FetchingConstants.MaxCauseLength ? cause[..FetchingConstants.MaxCauseLength] : cause;
        if (text.AsSpan().ContainsAnyExcept(Printable))
            text = string.Create(text.Length, text, static (to, from) => from.AsSpan().ReplaceAnyExcept(to, Printable, ' '));
        return text.TrimEnd('.', ' ');
    }
}
