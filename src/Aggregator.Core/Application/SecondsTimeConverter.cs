using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aggregator.Core.Model;

namespace Aggregator.Core.Application;

/// <summary>Times as UTC in whole seconds, as everywhere in the schema.</summary>
public sealed class SecondsTimeConverter : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset().ToUniversalTime();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString(ArticleConstants.TimeFormat, CultureInfo.InvariantCulture));
}
