using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>A provider's name, its domain and a category as one term: rows of one source share it.</summary>
internal readonly record struct SourceText(string Provider, string Domain, string Category)
{
    // A control character, which no configured name holds.
    private const char Separator = '\u001f';

    public static string Join(ProviderName provider, string category) =>
        BsonText.Valid(string.Join(Separator, provider.Name, provider.Domain, category));

    public static SourceText Split(string text)
    {
        var parts = text.Split(Separator);
        return new SourceText(parts[0], parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? "");
    }
}
