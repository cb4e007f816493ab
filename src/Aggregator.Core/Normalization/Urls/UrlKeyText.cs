using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>
/// Folds a canonical URL for comparison: without scheme, with host, path and query folded as their classes say. A fragment that is left
/// in a canonical URL names a page of its own and stays. What is folded here may lead to a page that a server does not have, or to a
/// worse one; so none of it is done to the canonical URL, which people follow.
/// </summary>
internal static class UrlKeyText
{
    /// <summary>The key's text.</summary>
    public static string Of(UrlParts parts)
    {
        var output = new CharBuffer(stackalloc char[UrlConstants.StackLength]);
        if (parts.UserInfo.Length > 0)
        {
            output.Append(parts.UserInfo);
            output.Append('@');
        }

        UrlKeyHost.Append(ref output, parts.Host);
        if (parts.Port.Length > 0)
        {
            output.Append(':');
            output.Append(parts.Port);
        }

        UrlKeyPath.Append(ref output, parts.Path);
        UrlKeyQuery.Append(ref output, parts.Query);
        if (parts.Fragment.Length > 0)
        {
            output.Append('#');
            output.Append(parts.Fragment.TrimEnd('/'));
        }

        var text = output.ToString();
        output.Dispose();
        return text;
    }
}
