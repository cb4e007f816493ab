using Aggregator.EndToEnd.Tests.Processes;

namespace Aggregator.EndToEnd.Tests.Commands;

public sealed class UnsealTests
{
    private const string Key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private const string Seal = "wUeC+d85hw8arNuZr3NCtmn8QWiCsqx5E7/LNbK1CujqFiKvrdUWK4DOd/GGH5buGX9zmHBA9eFSdE8t7jJWUQ==;EBESExQVFhcYGRobHB0eHw==";

    [Theory]
    [InlineData(Seal)]
    [InlineData($"---\ntitle: \"a\"\n\nsecured: \"{Seal}\"\n---\n\n")]
    [InlineData($"{{\"title\":\"a\",\"secured\":\"{Seal}\"}}\n")]
    public async Task Unseal_AnyForm_PrintsTheProvenance(string text)
    {
        using var workspace = new Workspace();
        (await workspace.RunWithInputAsync(text, "unseal", "-", "--set", $"Sealing:Keys={Key}")).ShouldExitWith(0).Json.GetProperty("revision").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData(Seal, "//////////////////////////////////////////8=", 1, "-: the secured text was sealed with another key. Give that one in Aggregator:Sealing:Keys.\n")]
    [InlineData(Seal, null, 1, "-: there is no key to open it with: neither Aggregator:Sealing:Keys nor the data directory has one.\n")]
    [InlineData($"w{Seal}", Key, 1, "-: the secured text is not whole: it must be base64, a semicolon and base64 of 16 bytes.\n")]
    [InlineData($"x{Seal}", "AAAA", 2, null)]
    [InlineData("---\ntitle: \"a\"\n---\n", Key, 1, "- holds no secured text.\n")]
    [InlineData("{}", Key, 1, "- holds no secured text.\n")]
    public async Task Unseal_WhatCannotBeOpened_SaysWhy(string text, string? key, int exitCode, string? message)
    {
        using var workspace = new Workspace();
        string[] setting = key is null ? [] : ["--set", $"Sealing:Keys={key}"];
        var result = (await workspace.RunWithInputAsync(text, ["unseal", "-", .. setting])).ShouldExitWith(exitCode);
        result.Output.ShouldBeEmpty();
        if (message is not null)
            result.Error.ShouldBe(message);
        Directory.Exists(workspace.DataDirectory).ShouldBeFalse();
    }
}
