using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Aggregator.Core.Parsing.Fields;

namespace Aggregator.Core.Parsing.Json;

/// <summary>
/// Reads members of JSON objects whatever their type: a value of the wrong type that can be understood is taken, another is not there.
/// </summary>
internal static class JsonValue
{
    /// <summary>The member; null when it is missing or null.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && Find(element, name) is { } value
        && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
            ? value
            : null;

    /// <summary>A string as it is, a number or boolean as text; null otherwise.</summary>
    public static string? AsText(this JsonElement? element) => element?.ValueKind switch
    {
        JsonValueKind.String => TextConstruct.Repair(StringOf(element.Value)),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => element.Value.GetRawText(),
        _ => null,
    };

    /// <summary>The member as text, trimmed; null when empty or missing.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.Member(name).AsText()?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The member as a number, written as such or as text; null otherwise.</summary>
    public static double? Number(this JsonElement element, string name) =>
        double.TryParse(element.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The elements of an array, the element itself where a list of one lost its brackets; nothing when missing.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement element, string name) => element.Member(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(),
        { } single => [single],
    };

    private static JsonElement? Find(JsonElement element, string name)
    {
        try
        {
            return element.TryGetProperty(name, out var value) ? value : null;
        }
        catch (InvalidOperationException)
        {
            // A name beside it has an escape of half a surrogate pair, at which comparing throws: only what is written out can be meant.
            return element.EnumerateObject().Where(member => IsWritten(member, name)).Select(member => (JsonElement?)member.Value).LastOrDefault();
        }
    }

    private static bool IsWritten(JsonProperty member, string name) =>
        JsonMarshal.GetRawUtf8PropertyName(member).SequenceEqual(Encoding.UTF8.GetBytes(name));

    private static string StringOf(JsonElement element)
    {
        var raw = JsonMarshal.GetRawUtf8Value(element);
        if (raw.Length > LongJsonText.MaxBytes && LongJsonText.Beginning(raw) is { } beginning)
            return beginning;
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // An escape of half a surrogate pair ("\uD800"): the text is given as written, escapes and all.
            return element.GetRawText().Trim('"');
        }
    }
}
