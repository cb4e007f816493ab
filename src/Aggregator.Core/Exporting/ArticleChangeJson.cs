using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Exporting;

/// <summary>A change in JSON: <c>{"kind":"stored|deleted|merged","sequence","id","mergedInto","article"}</c>, null where there is none.</summary>
public static class ArticleChangeJson
{
    private static readonly (ArticleChangeKind Kind, string Name)[] Kinds =
    [
        (ArticleChangeKind.Stored, "stored"),
        (ArticleChangeKind.Deleted, "deleted"),
        (ArticleChangeKind.Merged, "merged"),
    ];

    /// <summary>Writes one change as an object.</summary>
    public static void Write(Utf8JsonWriter writer, ArticleChange change)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", Array.Find(Kinds, k => k.Kind == change.Kind).Name);
        writer.WriteNumber("sequence", change.Sequence);
        writer.WriteString("id", change.Id.ToString());
        writer.WriteString("mergedInto", change.MergedInto?.ToString());
        writer.WritePropertyName("article");
        if (change.Article is { } article) ArticleJson.Write(writer, article);
        else writer.WriteNullValue();
        writer.WriteEndObject();
    }

    /// <summary>Reads one change; false with a message when it is none.</summary>
    public static bool TryRead(JsonElement json, [NotNullWhen(true)] out ArticleChange? change, [NotNullWhen(false)] out string? error)
    {
        (change, error) = (null, null);
        try
        {
            var name = json.GetProperty("kind").GetString();
            var kind = Array.FindIndex(Kinds, k => k.Name == name);
            if (kind < 0) throw new FormatException($"'{name}' is no kind of change.");
            Article? article = null;
            if (json.GetProperty("article") is { ValueKind: not JsonValueKind.Null } element && !ArticleJsonReader.TryRead(element, out article, out error)) return false;
            if (Kinds[kind].Kind == ArticleChangeKind.Stored && article is null) throw new FormatException("a stored change has an article.");
            change = new ArticleChange(json.GetProperty("sequence").GetInt64(), ReadId(json, "id") ?? throw new FormatException("'id' is null."), Kinds[kind].Kind, article, ReadId(json, "mergedInto"));
            return true;
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            error = "The answer is not in the format of changes: " + exception.Message;
            return false;
        }
    }

    private static ArticleId? ReadId(JsonElement json, string name)
    {
        if (json.GetProperty(name).GetString() is not { } text) return null;
        return ArticleId.TryParse(text, out var id) ? id : throw new FormatException($"'{name}' must be 32 hexadecimal digits.");
    }
}
