using System.Text.Json;
using Aggregator.Core.Enrichment.Sealing;
using Aggregator.Core.Model;
using Aggregator.Core.Tests.Exporting;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Enrichment.Sealing;

public sealed class ProvenanceSealerTests : IDisposable
{
    private const string Key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private const string OtherKey = "//////////////////////////////////////////8=";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Made with openssl 3.0: kdf HKDF for the two keys, enc -aes-256-cbc, dgst -sha256 -mac HMAC over iv and ciphertext.</summary>
    [Theory]
    [InlineData("""{"article":"00","revision":1}""", "wUeC+d85hw8arNuZr3NCtmn8QWiCsqx5E7/LNbK1CujqFiKvrdUWK4DOd/GGH5buGX9zmHBA9eFSdE8t7jJWUQ==;EBESExQVFhcYGRobHB0eHw==")]
    [InlineData(
        """{"feed":"https://news.example/größe","sightings":[]}""",
        "gDuYNmACAeteTO13/+dvIeXRXUraI3hzOUj0mFwMR/rNNd/zzxB3P9sFvo+cIM1O70TJcoFZzyyS/VDK9mBhKTketMjai/nnf23tvBSQ1FmLV+UCyVKOOXx9EhVSKwmI;EBESExQVFhcYGRobHB0eHw==")]
    public void SealedText_VectorsOfAnIndependentTool_AreEqual(string text, string seal)
    {
        SealingKey.TryParse(Key, out var key).ShouldBeTrue();
        SealedText.Write(text, key, [.. Enumerable.Range(16, 16).Select(i => (byte)i)]).ShouldBe(seal);
        SealedText.Read(seal, [key]).ShouldBe(new OpenedSeal(SealState.Opened, text));
    }

    [Fact]
    public void Seal_Article_HoldsItsProvenance()
    {
        var sealer = Sealer(Key);
        var article = SampleArticles.Full with { ItemId = "guid-1", Revision = 3 };

        var first = sealer.Seal(article);
        var second = sealer.Seal(article);

        first.ShouldNotBe(second);
        sealer.HoldSame(first, second).ShouldBeTrue();
        sealer.HoldSame(first, sealer.Seal(article with { Revision = 4 })).ShouldBeFalse();
        sealer.HoldSame(first, Sealer(OtherKey).Seal(article)).ShouldBeFalse();
        var json = JsonDocument.Parse(sealer.Open(first).Json!).RootElement;
        json.GetProperty("article").GetString().ShouldBe(article.Id.ToString());
        json.GetProperty("itemId").GetString().ShouldBe("guid-1");
        json.GetProperty("revision").GetInt32().ShouldBe(3);
        json.GetProperty("sightings").GetArrayLength().ShouldBe(article.Sightings.Count);
        json.GetProperty("hashes").GetProperty("text").GetString()!.Length.ShouldBe(16);
    }

    [Fact]
    public void Open_AnyChangedByte_IsTampering()
    {
        var sealer = Sealer(Key);
        var parts = sealer.Seal(SampleArticles.Full).Split(';');
        var (body, iv) = (Convert.FromBase64String(parts[0]), Convert.FromBase64String(parts[1]));
        for (var i = 0; i < body.Length + iv.Length; i += 7)
        {
            byte[] changed = [.. body, .. iv];
            changed[i] ^= 1;
            var seal = $"{Convert.ToBase64String(changed[..body.Length])};{Convert.ToBase64String(changed[body.Length..])}";
            sealer.Open(seal).ShouldBe(new OpenedSeal(SealState.Tampered));
        }
    }

    [Fact]
    public void Open_CutAnywhere_IsNotOpened()
    {
        var sealer = Sealer(Key);
        var seal = sealer.Seal(SampleArticles.Full);
        for (var length = 0; length < seal.Length; length++)
            sealer.Open(seal[..length]).State.ShouldBe(SealState.Truncated);
        sealer.Open(seal[64..]).State.ShouldBeOneOf(SealState.Truncated, SealState.Tampered);
        sealer.Open($" {seal}\n").State.ShouldBe(SealState.Opened);
    }

    [Fact]
    public void Open_OtherKeys_AreToldApart()
    {
        var seal = Sealer(Key).Seal(SampleArticles.Full);
        Sealer(OtherKey).Open(seal).ShouldBe(new OpenedSeal(SealState.WrongKey));
        Sealer(OtherKey, Key).Open(seal).State.ShouldBe(SealState.Opened);
        Sealer().Open(seal).ShouldBe(new OpenedSeal(SealState.NoKey));
    }

    [Fact]
    public void Keys_NoneConfigured_MakesOneForItsOwnerOnly()
    {
        var seal = Sealer().Seal(SampleArticles.Full);

        var file = Directory.GetFiles(_folder).ShouldHaveSingleItem();
        Path.GetFileName(file).ShouldBe("sealing.key");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.GetUnixFileMode(_folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Sealer().Open(seal).State.ShouldBe(SealState.Opened);
        Sealer(Key).Open(seal).State.ShouldBe(SealState.WrongKey);
    }

    [Fact]
    public void Keys_DamagedFile_IsNamed()
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "sealing.key"), "AAAA");
        var error = Should.Throw<InvalidConfigurationFileException>(() => Sealer().Seal(SampleArticles.Full));
        (error.File, error.Line).ShouldBe((Path.Combine(_folder, "sealing.key"), 1));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("AAAA", false)]
    [InlineData("not base64 at all, but rather long text....", false)]
    [InlineData(Key, true)]
    [InlineData($" {Key}\n", true)]
    [InlineData($"{Key}AAAA", false)]
    public void Validate_Key_MustHave32Bytes(string key, bool isValid)
    {
        var result = new SealingOptionsValidator().Validate(null, new SealingOptions { Keys = [OtherKey, key] });
        result.Succeeded.ShouldBe(isValid);
        if (!isValid)
            result.FailureMessage.ShouldNotBeNull().ShouldContain("Aggregator:Sealing:Keys:1");
    }

    private ProvenanceSealer Sealer(params string[] keys)
    {
        var random = new SystemRandomSource();
        return new ProvenanceSealer(new SealingKeys(Options.Create(new SealingOptions { Keys = keys, Folder = _folder }), random), random);
    }
}
