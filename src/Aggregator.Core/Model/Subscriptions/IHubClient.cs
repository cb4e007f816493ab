namespace Aggregator.Core.Model;

/// <summary>Asks hubs, through the same guards as feeds' servers: addresses, deadlines, the host gate.</summary>
public interface IHubClient
{
    /// <summary>The largest document that is taken, fetched or pushed, in bytes.</summary>
    int MaxBytes { get; }

    /// <summary>The deadline of one exchange.</summary>
    TimeSpan Timeout { get; }

    /// <summary>Posts a form. Redirects that keep the method (307, 308) are followed.</summary>
    /// <param name="hub">The hub's URL.</param>
    /// <param name="form">Names and values.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperationCanceledException">The caller canceled; everything else is an answer.</exception>
    Task<HubAnswer> PostAsync(Uri hub, IReadOnlyList<KeyValuePair<string, string>> form, CancellationToken cancellationToken);
}
