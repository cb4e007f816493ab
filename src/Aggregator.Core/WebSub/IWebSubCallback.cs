using System.Diagnostics.CodeAnalysis;

namespace Aggregator.Core.WebSub;

/// <summary>What hubs reach from outside. Every answer is a value.</summary>
public interface IWebSubCallback
{
    /// <summary>The host that hubs reach it by, in lower case; empty when WebSub is off.</summary>
    string PublicHost { get; }

    /// <summary>The largest document that is taken, in bytes.</summary>
    int MaxBytes { get; }

    /// <summary>Reads the subscription's token out of a path; false for every other path, and when WebSub is off.</summary>
    bool TryReadToken(string path, [NotNullWhen(true)] out string? token);

    /// <summary>Answers a hub's question.</summary>
    Task<CallbackAnswer> VerifyAsync(string token, VerificationRequest request, CancellationToken cancellationToken);

    /// <summary>Takes what a hub pushes. Answered when it is stored; what is not is pushed again, or polled.</summary>
    Task<CallbackAnswer> ReceiveAsync(string token, PushRequest push, CancellationToken cancellationToken);
}
