using Aggregator.Core.Fetching.Exchanges;
using Aggregator.Core.Fetching.Headers;

namespace Aggregator.Core.Fetching.Redirects;

/// <summary>The URLs that one request was sent through.</summary>
/// <param name="start">Where it begins.</param>
/// <param name="knownTarget">The permanent target that is asked directly; null when the configured URL is.</param>
/// <param name="maxRedirects">How many redirects are followed.</param>
internal sealed class RedirectChain(Uri start, string? knownTarget, int maxRedirects)
{
    private readonly List<Uri> _visited = [start];
    private string? _followedTarget;
    private bool _onlyPermanent = true;

    /// <summary>The URL to be asked now.</summary>
    public Uri Current => _visited[^1];

    /// <summary>
    /// Where only permanent redirects led; null when there was none, or another among them. One that is asked directly stands
    /// until permanent ones lead on from it.
    /// </summary>
    public string? PermanentTarget => _onlyPermanent && _followedTarget is not null ? _followedTarget : knownTarget;

    /// <summary>Goes on to a redirect's target.</summary>
    /// <returns>Why it cannot be followed; null when <see cref="Current"/> is the target.</returns>
    public string? Follow(int status, string? location)
    {
        if (_visited.Count > maxRedirects)
            return $"more than {maxRedirects} redirects";
        if (string.IsNullOrWhiteSpace(location))
            return $"status {status} without a target";
        if (!Uri.TryCreate(Current, RawHeaders.AsUtf8(location), out var target))
            return "the target is no URL";
        if (!FetchingConstants.IsWebScheme(target))
            return $"the target's scheme is {target.Scheme}";

        target = WebUrl.WithoutSecrets(target);
        if (_visited.Contains(target))
            return "a loop";
        _visited.Add(target);
        _onlyPermanent &= StatusPolicy.IsPermanentRedirect(status);
        _followedTarget = target.AbsoluteUri;
        return null;
    }
}
