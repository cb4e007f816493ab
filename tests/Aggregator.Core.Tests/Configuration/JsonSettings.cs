using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Aggregator.Core.Tests.Configuration;

/// <summary>Reads a settings file into configuration without the host's packages.</summary>
internal static class JsonSettings
{
    public static IConfigurationRoot Read(Stream stream)
    {
        using var json = JsonDocument.Parse(stream);
        var values = new Dictionary<string, string?>();
        Add(json.RootElement, "", values);
        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }

    private static void Add(JsonElement element, string path, Dictionary<string, string?> values)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            values[path] = element.ToString();
            return;
        }

        foreach (var property in element.EnumerateObject())
            Add(property.Value, path.Length == 0 ? property.Name : $"{path}:{property.Name}", values);
    }
}
