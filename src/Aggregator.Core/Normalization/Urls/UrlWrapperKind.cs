namespace Aggregator.Core.Normalization.Urls;

/// <summary>Where a wrapper holds the URL that it leads to.</summary>
internal enum UrlWrapperKind
{
    /// <summary>In a parameter.</summary>
    Parameter,

    /// <summary>The whole query.</summary>
    Query,

    /// <summary>A whole URL, encoded or not, somewhere in the path.</summary>
    UrlInPath,

    /// <summary>Host and path follow a fixed beginning of the path.</summary>
    HostAfterPath,

    /// <summary>As before, with a segment "s" before the host for https, and http without it: what AMP viewers and caches do.</summary>
    SchemeAndHostAfterPath,

    /// <summary>Inside bytes that are written as base64 in the path's last segment.</summary>
    Base64InPath,
}
