using System.Text.Json;
using Aggregator.Core.Configuration;

namespace Aggregator.Core.Tests.Configuration;

public sealed class KnownSettingsTests
{
    private static readonly Dictionary<SettingKind, string> SchemaTypes = new()
    {
        [SettingKind.Text] = "string",
        [SettingKind.TextList] = "array",
        [SettingKind.Boolean] = "boolean",
        [SettingKind.Integer] = "integer",
        [SettingKind.Number] = "number",
        [SettingKind.Duration] = "string",
        [SettingKind.Section] = "object",
    };

    [Fact]
    public void Schema_HasTheSettingsOfTheTable()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(TemporaryFolder.RepositoryRoot(), "config/appsettings.schema.json")));
        var found = new List<string>();
        Collect(schema.RootElement.GetProperty("properties").GetProperty("Aggregator"), KnownSettings.Root, found);

        found.ShouldBe(KnownSettings.All.Select(Described), ignoreOrder: true);
    }

    [Fact]
    public void Defaults_ParseAsTheirKind()
    {
        foreach (var setting in KnownSettings.All.Where(s => s.Default is not null))
        {
            var parses = setting.Kind switch
            {
                SettingKind.Integer => long.TryParse(setting.Default, out _),
                SettingKind.Number => double.TryParse(setting.Default, out _),
                SettingKind.Boolean => bool.TryParse(setting.Default, out _),
                SettingKind.Duration => TimeSpan.TryParse(setting.Default, out _),
                _ => true,
            };
            parses.ShouldBeTrue(setting.Path);
        }
    }

    [Fact]
    public void ProvidersDefault_IsTheOptions() =>
        KnownSettings.All[0].Default.ShouldBe(string.Join(", ", AggregatorOptions.DefaultProviders));

    private static string Described(KnownSetting setting)
    {
        var meaning = setting.Kind == SettingKind.Section ? setting.Meaning : $"{setting.Meaning} ({setting.Unit})";
        return $"{setting.Path}|{SchemaTypes[setting.Kind]}|{setting.Kind == SettingKind.Duration}|{setting.Default}|{meaning}";
    }

    private static void Collect(JsonElement node, string path, List<string> found)
    {
        if (node.TryGetProperty("properties", out var properties))
        {
            node.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse(path);
            foreach (var property in properties.EnumerateObject()) Collect(property.Value, $"{path}:{property.Name}", found);
            return;
        }

        var type = node.GetProperty("type").GetString();
        var isDuration = node.TryGetProperty("pattern", out _);
        found.Add($"{path}|{type}|{isDuration}|{Default(node)}|{node.GetProperty("description").GetString()}");
    }

    private static string Default(JsonElement node)
    {
        if (!node.TryGetProperty("default", out var value)) return "";
        return value.ValueKind == JsonValueKind.Array
            ? string.Join(", ", value.EnumerateArray().Select(item => item.GetString()))
            : value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
    }
}
