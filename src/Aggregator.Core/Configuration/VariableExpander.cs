using System.Text;

namespace Aggregator.Core.Configuration;

/// <summary>Fills <c>${NAME}</c> in from the environment; <c>$${NAME}</c> stands for itself.</summary>
/// <param name="environment">Gives a variable's value; null where it is not set.</param>
internal sealed class VariableExpander(Func<string, string?> environment)
{
    private const string Opening = "${";

    /// <summary>The text with its variables filled in; every variable that is missing is reported by a message.</summary>
    public ExpandedText Expand(string source, Action<string> report)
    {
        if (!source.Contains(Opening, StringComparison.Ordinal)) return new ExpandedText(source, source, source);
        StringBuilder value = new(), shown = new();
        var position = 0;
        while (source.IndexOf(Opening, position, StringComparison.Ordinal) is var start and >= 0)
        {
            var escaped = start > position && source[start - 1] == '$';
            var text = source.AsSpan(position, start - position - (escaped ? 1 : 0));
            value.Append(text);
            shown.Append(text);
            var end = source.IndexOf('}', start);
            if (end < 0)
            {
                report("'${' has no '}'; write '$${' for the characters themselves");
                return new ExpandedText(source, source, source);
            }

            Append(source[start..(end + 1)], escaped, value, shown, report);
            position = end + 1;
        }

        value.Append(source, position, source.Length - position);
        shown.Append(source, position, source.Length - position);
        return new ExpandedText(source, value.ToString(), shown.ToString());
    }

    private void Append(string placeholder, bool escaped, StringBuilder value, StringBuilder shown, Action<string> report)
    {
        var name = placeholder[Opening.Length..^1];
        var found = escaped ? placeholder : environment(name);
        if (found is null) report($"the environment variable '{name}' is not set");
        value.Append(found ?? placeholder);
        shown.Append(IsAfterHost(shown.ToString()) ? placeholder : found ?? placeholder);
    }

    private static bool IsAfterHost(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        return scheme >= 0 && text.AsSpan(scheme + 3).IndexOfAny('/', '?', '#') >= 0;
    }
}
