using System.Net.Http.Headers;

namespace Aggregator.Core.Tests.Fetching.Headers;

/// <summary>Headers of a response, from lines of text.</summary>
internal static class ResponseHeaders
{
    public static (HttpHeaders Head, HttpHeaders Content) Of(string lines)
    {
        var response = new HttpResponseMessage();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (name, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
            if (!response.Headers.TryAddWithoutValidation(name, value))
                response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return (response.Headers, response.Content.Headers);
    }
}
