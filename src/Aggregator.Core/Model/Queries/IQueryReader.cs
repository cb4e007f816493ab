using System.Diagnostics.CodeAnalysis;

namespace Aggregator.Core.Model;

/// <summary>Reads queries in words.</summary>
public interface IQueryReader
{
    /// <summary>Reads a query; false with what is wrong with it.</summary>
    bool TryRead(string text, [NotNullWhen(true)] out QueryNode? query, [NotNullWhen(false)] out string? error);
}
