namespace Aggregator.Web.Api.Problems;

/// <summary>The problem of a run whose providers or feeds are not configured.</summary>
internal static class UnknownNamesProblem
{
    // How an unknown name begins (see RunStart.Unknown), and the member of the body that held it.
    private static readonly (string Start, string Parameter)[] Kinds = [("provider ", "providers"), ("feed ", "feeds")];

    /// <summary>The problem that names each of them.</summary>
    public static ProblemDocument From(IReadOnlyList<string> unknown)
    {
        var errors = new RequestErrors();
        foreach (var name in unknown) errors.Add(ParameterOf(name), $"{name} is not configured.");
        return ProblemDocument.Of(ProblemType.UnknownNames, errors) with { Unknown = unknown };
    }

    private static string ParameterOf(string unknown)
    {
        foreach (var (start, parameter) in Kinds)
        {
            if (unknown.StartsWith(start, StringComparison.Ordinal)) return parameter;
        }

        return "$";
    }
}
