using Aggregator.Core.Model;
using Aggregator.Core.Querying;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Commands;

/// <summary>Reads a query in words from the command line.</summary>
internal static class QueryText
{
    /// <summary>The query; null when nothing is asked for.</summary>
    /// <exception cref="CommandFailedException">It is none; the message shows the text with the character that is to blame below it.</exception>
    public static QueryNode? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var result = QueryLanguage.Parse(text);
        if (result.Success)
            return result.Query is AllOfNode { Queries.Count: 0 } ? null : result.Query;
        var line = text.ReplaceLineEndings(" ");
        throw new CommandFailedException(
            ExitCodes.Usage, string.Join(Environment.NewLine, $"{result.Error.Message.TrimEnd('.')}:", $"  {line}", $"  {new string(' ', Math.Min(result.Error.Position, line.Length))}^"));
    }
}
