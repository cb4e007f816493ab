using System.Globalization;
using System.Net.Sockets;
using Aggregator.Core.Fetching.Addresses;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Exchanges;

/// <summary>Turns what the HTTP stack throws into outcomes.</summary>
internal static class FailurePolicy
{
    private static readonly (HttpRequestError Error, RefreshOutcomeKind Outcome, bool IsTransient, string? Cause)[] Errors =
    [
        (HttpRequestError.NameResolutionError, RefreshOutcomeKind.ResolveFailed, false, null),
        (HttpRequestError.ConnectionError, RefreshOutcomeKind.ConnectFailed, false, null),
        (HttpRequestError.SecureConnectionError, RefreshOutcomeKind.TlsFailed, false, null),
        (HttpRequestError.ResponseEnded, RefreshOutcomeKind.ConnectFailed, true, "it closed the connection without an answer"),
        (HttpRequestError.InvalidResponse, RefreshOutcomeKind.BodyFailed, false, "the answer is not HTTP"),
        (HttpRequestError.HttpProtocolError, RefreshOutcomeKind.BodyFailed, true, "HTTP/2 protocol error"),
        (HttpRequestError.ProxyTunnelError, RefreshOutcomeKind.ConnectFailed, false, "the proxy did not let it through"),
    ];

    /// <summary>Whether an exception is one of those that a bad network or server causes.</summary>
    public static bool IsExpected(Exception exception) => exception is HttpRequestException or IOException or HostFailureException;

    /// <summary>The outcome of such an exception.</summary>
    public static ExchangeResult Classify(Exception exception, int? status, FetchingOptions options)
    {
        if (Find<HostFailureException>(exception) is { } host)
            return ExchangeResult.Failed(host.Kind, host.Message, IsPassing(host));
        if (exception is not HttpRequestException http)
            return ExchangeResult.Failed(RefreshOutcomeKind.BodyFailed, "it broke off", isTransient: true, status);

        if (http.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
            return ExchangeResult.Failed(RefreshOutcomeKind.TooLarge, TooLongHead(options), status: status);
        foreach (var (error, outcome, isTransient, cause) in Errors)
        {
            if (http.HttpRequestError == error)
                return ExchangeResult.Failed(outcome, cause ?? Innermost(http).Message, isTransient, status);
        }

        // What fails behind the head is the body.
        var other = status is null ? RefreshOutcomeKind.ConnectFailed : RefreshOutcomeKind.BodyFailed;
        return ExchangeResult.Failed(other, Innermost(http).Message, IsPassing(http), status);
    }

    /// <summary>The cause where a head has too many fields.</summary>
    public static string TooManyHeaders(FetchingOptions options) => string.Create(
        CultureInfo.InvariantCulture, $"its head has more than {options.MaxHeaderCount} fields, Aggregator:Fetching:{nameof(options.MaxHeaderCount)}");

    private static string TooLongHead(FetchingOptions options) => string.Create(
        CultureInfo.InvariantCulture, $"its head has more than {options.MaxHeaderBytes} bytes, Aggregator:Fetching:{nameof(options.MaxHeaderBytes)}");

    // A refused connection is not: a server that is down stays down for longer than a retry waits.
    private static bool IsPassing(Exception exception) => Find<SocketException>(exception)?.SocketErrorCode
        is SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.TryAgain or SocketError.Shutdown;

    private static T? Find<T>(Exception exception)
        where T : Exception
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is T found)
                return found;
        }

        return null;
    }

    private static Exception Innermost(Exception exception) => exception.GetBaseException();
}
