namespace Aggregator.Web.Client;

/// <summary>Bounds of the client.</summary>
internal static class ClientConstants
{
    /// <summary>How long a connection may take to open.</summary>
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    /// <summary>How long an answer may take, the time apart that the service is asked to wait for a run.</summary>
    public static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(60);

    /// <summary>The longest wait for a run that one request asks for: short enough to notice soon that the service is gone.</summary>
    public static readonly TimeSpan MaxWaitStep = TimeSpan.FromSeconds(30);

    /// <summary>How long an idle connection is kept: shorter than the server keeps it, so that no request meets a closing one.</summary>
    public static readonly TimeSpan IdleConnectionTimeout = TimeSpan.FromSeconds(60);
}
