namespace Aggregator.Web.Api.Documentation;

/// <summary>What the API's document says of one method of one path, beside the statuses and the scope, which the mapped endpoint says itself.</summary>
/// <param name="Method">The method; GET stands for HEAD too.</param>
/// <param name="Path">The path, as it is mapped.</param>
/// <param name="Id">Its name for generated clients, unique.</param>
/// <param name="Tag">The group that it belongs to.</param>
/// <param name="Summary">What it does, in a line.</param>
/// <param name="Answer">Its answer's schema, or a media type where it is no JSON.</param>
internal sealed record ApiOperation(string Method, string Path, string Id, string Tag, string Summary, string Answer)
{
    /// <summary>More than the summary says; null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Names of the parameters, of those that the schemas define; those of its path included.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>The schema of the request's body; null for none.</summary>
    public string? Body { get; init; }
}
