using System.Globalization;
using Aggregator.Core.Configuration;
using Aggregator.Core.Enrichment.Related;

namespace Aggregator.Core.Tests.Enrichment.Related;

public sealed class RelatedOptionsTests
{
    public static TheoryData<string, Action<RelatedOptions>> Refused => new()
    {
        { "Count", o => o.Count = 6 },
        { "Count", o => o.Count = -1 },
        { "Window", o => o.Window = TimeSpan.FromMinutes(59) },
        { "Window", o => o.Window = TimeSpan.FromDays(3_651) },
        { "Floor", o => o.Floor = 1.01 },
        { "Floor", o => o.Floor = double.NaN },
        { "MaxQueryTerms", o => o.MaxQueryTerms = 3 },
        { "Candidates", o => o.Candidates = 501 },
        { "MaxPerProvider", o => o.MaxPerProvider = 0 },
        { "TextWeight", o => o.TextWeight = 0 },
        { "TopicWeight", o => o.TopicWeight = -1 },
        { "TimeWeight", o => o.TimeWeight = double.PositiveInfinity },
        { "TimeHalfLife", o => o.TimeHalfLife = TimeSpan.Zero },
        { "CacheSize", o => o.CacheSize = -1 },
        { "CacheAge", o => o.CacheAge = TimeSpan.FromDays(2) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Options_OutOfRange_AreRefusedByName(string setting, Action<RelatedOptions> change)
    {
        var options = new RelatedOptions();
        change(options);

        new RelatedOptionsValidator().Validate(null, options).Failures.ShouldHaveSingleItem().ShouldStartWith($"Aggregator:Related:{setting} must be ");
    }

    [Fact]
    public void Defaults_AreValidAndAsDocumented()
    {
        var options = new RelatedOptions();
        new RelatedOptionsValidator().Validate(null, options).Succeeded.ShouldBeTrue();
        foreach (var property in typeof(RelatedOptions).GetProperties())
        {
            var documented = KnownSettings.All.Single(s => s.Path == $"Aggregator:Related:{property.Name}").Default!;
            Convert.ToString(property.GetValue(options), CultureInfo.InvariantCulture).ShouldBe(documented);
        }
    }
}
