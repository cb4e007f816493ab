namespace Aggregator.Core.Enrichment.Images;

/// <summary>The parts of a picture's URL that rules look at; all empty where it is no web address.</summary>
internal readonly ref struct ImageUrl
{
    private ImageUrl(ReadOnlySpan<char> all)
    {
        All = all;
        var host = all.IndexOfAny('/', '?');
        Host = host < 0 ? all : all[..host];
        var port = Host.LastIndexOf(':');
        if (port >= 0)
            Host = Host[..port];
        var query = all.IndexOf('?');
        Path = query < 0 ? all : all[..query];
        Query = query < 0 ? [] : all[(query + 1)..];
        Name = Path[(Path.LastIndexOf('/') + 1)..];
    }

    /// <summary>Everything from the host on, without the fragment.</summary>
    public ReadOnlySpan<char> All { get; }

    /// <summary>The host, without its port.</summary>
    public ReadOnlySpan<char> Host { get; }

    /// <summary>Host and path.</summary>
    public ReadOnlySpan<char> Path { get; }

    /// <summary>Behind the question mark.</summary>
    public ReadOnlySpan<char> Query { get; }

    /// <summary>The last part of the path.</summary>
    public ReadOnlySpan<char> Name { get; }

    /// <summary>Takes a URL apart.</summary>
    public static ImageUrl Of(ReadOnlySpan<char> url)
    {
        if (!url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return default;
        url = url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var fragment = url.IndexOf('#');
        return new ImageUrl(fragment < 0 ? url : url[..fragment]);
    }
}
