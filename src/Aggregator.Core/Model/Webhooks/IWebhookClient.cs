namespace Aggregator.Core.Model;

/// <summary>Posts messages to webhooks, through the same guards as feeds' servers: addresses, deadlines, the host gate.</summary>
public interface IWebhookClient
{
    /// <summary>Posts a message. A redirect is a failure: the message is for whoever was named.</summary>
    /// <param name="url">Where to.</param>
    /// <param name="body">JSON.</param>
    /// <param name="headers">Headers besides.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperationCanceledException">The caller canceled; everything else is an answer.</exception>
    Task<HubAnswer> PostAsync(Uri url, byte[] body, IReadOnlyDictionary<string, string> headers, CancellationToken cancellationToken);
}
